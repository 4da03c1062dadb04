namespace RegioHelix.Registry.Needs;

/// <summary>The five types of the Enterprise Europe Network.</summary>
public enum NeedType
{
    /// <summary>Sells or offers to work for others.</summary>
    BusinessOffer,

    /// <summary>Looks for a supplier, a distributor, a client.</summary>
    BusinessRequest,

    /// <summary>Has a technology for others.</summary>
    TechnologyOffer,

    /// <summary>Looks for a technology.</summary>
    TechnologyRequest,

    /// <summary>Looks for partners in a research project.</summary>
    ResearchRequest,
}

/// <summary>Which way money flows, seen from the owner: who pays is the one who requests.</summary>
public enum MoneyDirection
{
    /// <summary>The owner is paid.</summary>
    Receives,

    /// <summary>The owner pays.</summary>
    Pays,

    /// <summary>Both put in: a joint project.</summary>
    Shared,
}

/// <summary>Where a need or offer is.</summary>
public enum NeedStatus
{
    /// <summary>Being written; its organisation alone sees it.</summary>
    Draft,

    /// <summary>Shown to others.</summary>
    Published,

    /// <summary>Its twelve months are over; renewing shows it again.</summary>
    Expired,

    /// <summary>Answered.</summary>
    Closed,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
