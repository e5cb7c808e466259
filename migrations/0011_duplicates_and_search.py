"""duplicates_and_search: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0010_files_and_evidence")]
    operations = []
