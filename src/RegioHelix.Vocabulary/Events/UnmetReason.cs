namespace RegioHelix.Vocabulary.Events;

/// <summary>Why a meeting that both want is not in the programme.</summary>
public enum UnmetReason
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Something keeps them apart that nobody else is told.</summary>
    KeptApart,

    /// <summary>They share no language.</summary>
    NoCommonLanguage,

    /// <summary>The event has no table.</summary>
    NoTable,

    /// <summary>They are never there in the same slot.</summary>
    NeverBothThere,

    /// <summary>One has as many meetings as wanted at most.</summary>
    MaximumReached,

    /// <summary>One has a meeting in each slot of the own presence.</summary>
    SlotsFull,

    /// <summary>Whenever both are free, all tables are taken.</summary>
    TablesTaken,

    /// <summary>They have no slot in which both are free, and moving others would cost more.</summary>
    NoCommonSlot,
}
