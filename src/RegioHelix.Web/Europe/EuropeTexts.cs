namespace RegioHelix.Web.Europe;

/// <summary>Names the texts of the pages on Europe: <c>EuropeTexts.resx</c> and <c>EuropeTexts.nl.resx</c>.</summary>
public sealed class EuropeTexts;
