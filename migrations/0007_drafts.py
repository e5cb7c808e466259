"""drafts: nothing yet."""

from tortoise import migrations


class Migration(migrations.Migration):
    dependencies = [("models", "0006_form_designer")]
    operations = []
