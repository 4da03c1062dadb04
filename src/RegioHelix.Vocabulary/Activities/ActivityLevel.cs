namespace RegioHelix.Vocabulary.Activities;

/// <summary>The depth of an activity code in its classification.</summary>
public enum ActivityLevel
{
    /// <summary>Eurostat's aggregate of several codes (<c>TOTAL</c>, <c>B-E</c>): kept, never summed.</summary>
    Aggregate = 0,

    /// <summary>A letter (<c>C</c>).</summary>
    Section = 1,

    /// <summary>A letter and two digits (<c>C15</c>).</summary>
    Division = 2,

    /// <summary>A letter and three digits (<c>G451</c>).</summary>
    Group = 3,

    /// <summary>A letter and four digits (<c>G4511</c>): known by its form, not in the reference table.</summary>
    Class = 4,
}
