namespace RegioHelix.Registry.Organisations;

/// <summary>What an organisation is: the four strands of the quadruple helix, and those who bring them together.</summary>
public enum OrganisationKind
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A university, a school, a research or technology institute.</summary>
    Research,

    /// <summary>A public body of any level.</summary>
    PublicBody,

    /// <summary>Civil society: associations, users, citizens.</summary>
    CivilSociety,

    /// <summary>A cluster organisation: a legal body that looks after a cluster. Not the statistical cluster itself.</summary>
    ClusterOrganisation,

    /// <summary>Another body between them: a chamber, an agency, an incubator, an investor.</summary>
    Intermediary,
}

/// <summary>The size of a company. Source: Recommendation 2003/361/EC.</summary>
public enum CompanySize
{
    /// <summary>Below 10 persons.</summary>
    Micro,

    /// <summary>Below 50.</summary>
    Small,

    /// <summary>Below 250.</summary>
    Medium,

    /// <summary>250 and above.</summary>
    Large,
}
