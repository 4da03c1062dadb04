namespace RegioHelix.Web.Organisations.Editing;

/// <summary>Names the texts of looking after an organisation: <c>EditTexts.resx</c> and <c>EditTexts.nl.resx</c>.</summary>
public sealed class EditTexts;
