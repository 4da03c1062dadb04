namespace RegioHelix.Studies.Introductions;

/// <summary>Who can introduce somebody, as that person may see it.</summary>
/// <param name="To">What the address asks for: <c>organisation:SLUG</c> or <c>person:SLUG</c>.</param>
/// <param name="Organisation">The organisation sought; null where a person is.</param>
/// <param name="Person">The person sought, or whom the ways lead to in the organisation where the name is public; null else.</param>
/// <param name="State">Whether there are ways.</param>
/// <param name="Ways">The ways, strongest first.</param>
public sealed record IntroductionWays(string To, string? Organisation, string? Person, WayState State, IReadOnlyList<IntroductionWay> Ways);

/// <summary>One way: its strength in words, how many are in between, and the asker's own contact with whom it begins. Nobody else of it is told.</summary>
/// <param name="Strength">The strength in words.</param>
/// <param name="Between">How many people are in between, 1 to 3.</param>
/// <param name="Over">The name of the asker's own contact.</param>
public sealed record IntroductionWay(WayStrength Strength, int Between, string Over);

/// <summary>How strong a way is: the product of its ties, in words. A convention of this program: strong from 0.4, fair from 0.15.</summary>
public enum WayStrength
{
    /// <summary>Below 0.15.</summary>
    Thin,

    /// <summary>From 0.15.</summary>
    Fair,

    /// <summary>From 0.4.</summary>
    Strong,
}

/// <summary>Whether there are ways to somebody.</summary>
public enum WayState
{
    /// <summary>There are.</summary>
    Found,

    /// <summary>There are none over at most three people who agreed to be asked.</summary>
    None,

    /// <summary>The asker knows them: nobody need introduce.</summary>
    Known,

    /// <summary>It is the asker, or the asker's own organisation.</summary>
    Own,
}
