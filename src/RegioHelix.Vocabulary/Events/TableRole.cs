namespace RegioHelix.Vocabulary.Events;

/// <summary>As what somebody sits at a discussion table.</summary>
public enum TableRole
{
    /// <summary>Takes part.</summary>
    Guest,

    /// <summary>Leads the talk and keeps the sheet.</summary>
    Facilitator,

    /// <summary>Writes down and reports.</summary>
    Reporter,
}
