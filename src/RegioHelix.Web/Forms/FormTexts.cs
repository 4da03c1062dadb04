namespace RegioHelix.Web.Forms;

/// <summary>Names the texts that all forms share: <c>FormTexts.resx</c> and <c>FormTexts.nl.resx</c>. <c>Field.NAME</c> is what a field is called above its form.</summary>
public sealed class FormTexts;
