namespace RegioHelix.Web.Briefs;

/// <summary>Names the texts of region briefs: <c>BriefTexts.resx</c> and <c>BriefTexts.nl.resx</c>.</summary>
public sealed class BriefTexts;
