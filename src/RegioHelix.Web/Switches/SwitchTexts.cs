namespace RegioHelix.Web.Switches;

/// <summary>Names the texts of switches: <c>SwitchTexts.resx</c> and <c>SwitchTexts.nl.resx</c>.</summary>
public sealed class SwitchTexts;
