namespace RegioHelix.Web.Ties;

/// <summary>Names the texts of ties: <c>TieTexts.resx</c> and <c>TieTexts.nl.resx</c>.</summary>
public sealed class TieTexts;
