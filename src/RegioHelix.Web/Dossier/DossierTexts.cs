namespace RegioHelix.Web.Dossier;

/// <summary>Names the texts of the parts of a region's page that people fill: <c>DossierTexts.resx</c> and <c>DossierTexts.nl.resx</c>.</summary>
public sealed class DossierTexts;
