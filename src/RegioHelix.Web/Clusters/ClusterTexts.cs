namespace RegioHelix.Web.Clusters;

/// <summary>Names the texts of clusters' pages: <c>ClusterTexts.resx</c> and <c>ClusterTexts.nl.resx</c>.</summary>
public sealed class ClusterTexts;
