namespace RegioHelix.Web.Recommendations;

/// <summary>Names the texts of recommendations: <c>RecommendationTexts.resx</c> and <c>RecommendationTexts.nl.resx</c>.</summary>
public sealed class RecommendationTexts;
