namespace RegioHelix.Web.Events;

/// <summary>Names the texts of events: <c>EventTexts.resx</c> and <c>EventTexts.nl.resx</c>.</summary>
public sealed class EventTexts;
