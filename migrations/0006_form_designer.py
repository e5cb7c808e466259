"""form_designer: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0005_sort_key")]
    operations = []
