namespace RegioHelix.Import.Simulated;

/// <summary>Activities that the generator makes grow in the same places.</summary>
/// <param name="Code">A short stable name (<c>maritime</c>).</param>
/// <param name="English">What it stands for.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Activities">NACE Rev. 2 divisions, four to six.</param>
public sealed record RelatedGroup(string Code, string English, string Dutch, IReadOnlyList<string> Activities);
