namespace RegioHelix.Vocabulary.Regions;

/// <summary>One country as the reference table knows it.</summary>
/// <param name="Code">Two letters as Eurostat writes them (<c>EL</c> for Greece, <c>UK</c> for the United Kingdom).</param>
/// <param name="English">The English name.</param>
/// <param name="Dutch">The Dutch name.</param>
/// <param name="Group">What the country is to the European Union.</param>
/// <param name="WasEu28">True for the 28 members from July 2013 to January 2020, the set that <c>EU28</c> adds up.</param>
public sealed record CountryReference(string Code, string English, string Dutch, CountryGroup Group, bool WasEu28);
