"""screening: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0008_teams")]
    operations = []
