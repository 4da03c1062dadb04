namespace RegioHelix.Vocabulary.Landmarks;

/// <summary>Why people know a region for an activity, in a sentence to set beside the figure. Given only where there is no doubt.</summary>
/// <param name="Region">NUTS 2013 code.</param>
/// <param name="Activity">NACE Rev. 2 division.</param>
/// <param name="English">The sentence in English.</param>
/// <param name="Dutch">The sentence in Dutch.</param>
public sealed record LandmarkNote(string Region, string Activity, string English, string Dutch);
