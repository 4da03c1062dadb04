using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry;

/// <summary>The registry did not do what was asked, and changed nothing. What is wrong with an input is a <c>ProblemsException</c> instead.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RefusedException(RefusalReason reason, Phrase explanation)
        : base(explanation.ToString()) => (Reason, Explanation) = (reason, explanation);

    /// <summary>Why.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The same in a sentence.</summary>
    public Phrase Explanation { get; }

    /// <summary>There is no such thing, or the actor may not know of it: both sound the same.</summary>
    public static RefusedException NotFound() => new(RefusalReason.NotFound, Phrase.Of("there is nothing here that you can see"));

    /// <summary>The actor sees it and may not change it.</summary>
    public static RefusedException NotAllowed() => new(RefusalReason.NotAllowed, Phrase.Of("your role does not allow this change"));

    /// <summary>Somebody else changed it since the actor looked.</summary>
    public static RefusedException Outdated() => new(RefusalReason.Outdated, Phrase.Of("somebody changed this since you opened it; look at the new state and save again"));

    /// <summary>What was asked does not fit the state that the thing is in.</summary>
    public static RefusedException NotNow(Phrase explanation) => new(RefusalReason.NotNow, explanation);
}

/// <summary>Why the registry refused.</summary>
public enum RefusalReason
{
    /// <summary>No such thing for this actor. HTTP 404.</summary>
    NotFound,

    /// <summary>Seen, but not the actor's to change. HTTP 403.</summary>
    NotAllowed,

    /// <summary>Changed in between. HTTP 409.</summary>
    Outdated,

    /// <summary>It does not fit the state. HTTP 409.</summary>
    NotNow,
}
