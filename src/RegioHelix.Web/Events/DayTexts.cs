namespace RegioHelix.Web.Events;

/// <summary>Names the texts of the day itself: <c>DayTexts.resx</c> and <c>DayTexts.nl.resx</c>.</summary>
public sealed class DayTexts;
