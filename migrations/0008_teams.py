"""teams: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0007_drafts")]
    operations = []
