namespace RegioHelix.Web.Tour;

/// <summary>Names the texts of the tour: <c>TourTexts.resx</c> and <c>TourTexts.nl.resx</c>.</summary>
public sealed class TourTexts;
