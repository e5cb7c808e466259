"""files_and_evidence: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0009_screening")]
    operations = []
