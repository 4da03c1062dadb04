namespace RegioHelix.Matchmaking.Matching;

/// <summary>A profile that answers a question, and why.</summary>
/// <param name="Profile">What answers.</param>
/// <param name="Score">How well, 0 to 1: the sum of what the parts contribute.</param>
/// <param name="Known">The share of the weight of all parts that the known ones have, above 0 to 1.</param>
/// <param name="Deduction">How much it was moved down for being named in many answers, 0 to <see cref="Exposure.Most"/>; not part of the score.</param>
/// <param name="Parts">Every part, the unknown ones too, in the order of <see cref="MatchPart"/>.</param>
/// <param name="Concepts">For each class asked for, the most alike of the profile.</param>
/// <param name="Related">For each activity asked for, the most related of the profile.</param>
/// <param name="Words">Words in both texts, the rarest first; those of the shared vocabulary among them.</param>
public sealed record Match(
    MatchProfile Profile, double Score, double Known, double Deduction, IReadOnlyList<MatchedPart> Parts, IReadOnlyList<SharedConcept> Concepts, IReadOnlyList<RelatedPair> Related, IReadOnlyList<string> Words)
{
    /// <summary>By what answers are ordered.</summary>
    public double Order => Score - Deduction;
}

/// <summary>A part of a score.</summary>
/// <param name="Part">Which.</param>
/// <param name="Value">0 to 1; null where it is not known.</param>
/// <param name="Weight">Its share of the weight of the known parts, 0 to 1; 0 where it is not known.</param>
/// <param name="Contribution">Value times weight: what it adds to the score.</param>
public sealed record MatchedPart(MatchPart Part, double? Value, double Weight, double Contribution);

/// <summary>A class that was asked for and one that a profile has.</summary>
/// <param name="Asked">The class asked for.</param>
/// <param name="Found">The profile's.</param>
/// <param name="Shared">The class above both; either where they are the same.</param>
/// <param name="Likeness">0 to 1.</param>
public sealed record SharedConcept(string Asked, string Found, string Shared, double Likeness);

/// <summary>An activity that was asked for and one of a profile.</summary>
/// <param name="Asked">The activity asked for.</param>
/// <param name="Found">The profile's.</param>
/// <param name="Proximity">As the matrix has it; null where they are the same.</param>
/// <param name="Likeness">On the scale of <see cref="ActivityRelatedness"/>, 0 to 1.</param>
public sealed record RelatedPair(string Asked, string Found, double? Proximity, double Likeness);

/// <summary>How many were kept from answering by one bar.</summary>
/// <param name="Bar">The bar, the first that was met.</param>
/// <param name="Count">How many.</param>
public sealed record BarredCount(MatchBar Bar, int Count);
