namespace RegioHelix.Web.Events.Demonstration;

/// <summary>Names the texts of the invented conference: <c>ConferenceTexts.resx</c> and <c>ConferenceTexts.nl.resx</c>.</summary>
public sealed class ConferenceTexts;
