namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>What links two activities, as Delgado, Porter and Stern 2016 tell the links apart; their short names are from memory of the paper.</summary>
public enum LinkKind
{
    /// <summary>LC-Emp: their employment is in the same regions.</summary>
    EmploymentColocation,

    /// <summary>LC-Est: their establishments are in the same regions.</summary>
    EstablishmentColocation,

    /// <summary>COI: they are placed together beyond what the size of regions explains. Ellison, Glaeser and Kerr 2010.</summary>
    Coagglomeration,

    /// <summary>IO: they buy from and sell to each other.</summary>
    InputOutput,

    /// <summary>Occ: they employ people in the same occupations.</summary>
    Occupations,

    /// <summary>The mean of several kinds, each standardised.</summary>
    Average,

    /// <summary>Another similarity, given by the user.</summary>
    Supplied,
}
