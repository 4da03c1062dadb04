namespace RegioHelix.Vocabulary.Regions;

/// <summary>What a country is to the European Union, as of 2024.</summary>
public enum CountryGroup
{
    /// <summary>One of the 27 member states since 1 February 2020.</summary>
    Eu27,

    /// <summary>The United Kingdom: a member until 31 January 2020.</summary>
    UnitedKingdom,

    /// <summary>Iceland, Liechtenstein, Norway, Switzerland.</summary>
    Efta,

    /// <summary>A candidate country.</summary>
    Candidate,

    /// <summary>Any other country or territory that occurs beside them in Eurostat's tables.</summary>
    Other,
}
