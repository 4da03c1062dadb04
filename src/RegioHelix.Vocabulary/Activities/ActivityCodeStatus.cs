namespace RegioHelix.Vocabulary.Activities;

/// <summary>What a code of NACE Rev. 2 in a file means.</summary>
public enum ActivityCodeStatus
{
    /// <summary>Outside the vocabulary: a problem that stops an import.</summary>
    Unknown,

    /// <summary>A letter (<c>C</c>).</summary>
    Section,

    /// <summary>A letter and two digits (<c>C15</c>).</summary>
    Division,

    /// <summary>A letter and three digits (<c>G451</c>).</summary>
    Group,

    /// <summary>A letter and four digits (<c>G4511</c>).</summary>
    Class,

    /// <summary>Several codes taken together by Eurostat (<c>TOTAL</c>, <c>B-E</c>): kept and marked, never summed.</summary>
    Aggregate,
}
