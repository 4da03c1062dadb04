using System.Text.Json.Serialization;

namespace RegioHelix.Mutation;

/// <summary>What became of a mistake.</summary>
internal enum Fate
{
    /// <summary>A test of its own folder failed.</summary>
    Killed,

    /// <summary>The tests of its own folder did not end within five times their time.</summary>
    TimedOut,

    /// <summary>Only a test of another folder failed.</summary>
    KilledElsewhere,

    /// <summary>No test failed.</summary>
    Survived,

    /// <summary>No test passes its place.</summary>
    Unreached,
}

/// <summary>A mistake and what became of it, as kept between stretches.</summary>
internal sealed record Verdict(string Key, string File, int Line, string Kind, string Before, string After, [property: JsonConverter(typeof(JsonStringEnumConverter<Fate>))] Fate Fate)
{
    public static Verdict Of(Mutant mutant, Fate fate) => new(mutant.Key, mutant.File, mutant.Line, mutant.Kind, mutant.Before, mutant.After, fate);
}
