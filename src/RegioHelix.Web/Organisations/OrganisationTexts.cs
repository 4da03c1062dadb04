namespace RegioHelix.Web.Organisations;

/// <summary>Names the texts of organisations' pages: <c>OrganisationTexts.resx</c> and <c>OrganisationTexts.nl.resx</c>.</summary>
public sealed class OrganisationTexts;
