"""imports: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0011_duplicates_and_search")]
    operations = []
