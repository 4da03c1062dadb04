namespace RegioHelix.Web.Funding;

/// <summary>Names the texts of the money navigator: <c>FundingTexts.resx</c> and <c>FundingTexts.nl.resx</c>.</summary>
public sealed class FundingTexts;
