namespace RegioHelix.Web.Needs;

/// <summary>Names the texts of pages of needs and offers: <c>NeedTexts.resx</c> and <c>NeedTexts.nl.resx</c>.</summary>
public sealed class NeedTexts;
