namespace RegioHelix.Vocabulary.Regions;

/// <summary>What a geographical code in a file means beside the NUTS version of its dataset.</summary>
public enum RegionCodeStatus
{
    /// <summary>A level 2 region of the dataset's version: the only ones that enter a sum of level 2 regions.</summary>
    Current,

    /// <summary>A well-formed code of level 0, 1 or 3 of a known country: kept, never summed with level 2.</summary>
    OtherLevel,

    /// <summary>A level 2 region of another of the four versions: kept and marked, never summed.</summary>
    OtherVersion,

    /// <summary>A level 2 code of 2003, 2006 or 2010 that NUTS 2013 no longer has: kept and marked, never summed.</summary>
    Superseded,

    /// <summary>Extra-regio: territory of a country that belongs to none of its regions (<c>CZZZ</c>).</summary>
    ExtraRegio,

    /// <summary>One of Eurostat's aggregates, such as <c>EU28</c> or <c>EA19</c>.</summary>
    Aggregate,

    /// <summary>Outside the vocabulary: a problem that stops an import.</summary>
    Unknown,
}
