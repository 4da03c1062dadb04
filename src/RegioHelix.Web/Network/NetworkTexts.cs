namespace RegioHelix.Web.Network;

/// <summary>Names the texts of the network's page: <c>NetworkTexts.resx</c> and <c>NetworkTexts.nl.resx</c>.</summary>
public sealed class NetworkTexts;
