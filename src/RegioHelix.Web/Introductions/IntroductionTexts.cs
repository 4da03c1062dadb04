namespace RegioHelix.Web.Introductions;

/// <summary>Names the texts of introductions: <c>IntroductionTexts.resx</c> and <c>IntroductionTexts.nl.resx</c>.</summary>
public sealed class IntroductionTexts;
