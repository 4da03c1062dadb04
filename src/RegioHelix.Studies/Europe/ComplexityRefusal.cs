using RegioHelix.Analytics.Complexity;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>Says why a map has no complexity.</summary>
internal static class ComplexityRefusal
{
    /// <summary>The reason; null where complexity is computed.</summary>
    public static LocalText? Of(ComplexityResult result) => result.State switch
    {
        ComplexityState.Computed => null,
        ComplexityState.Disconnected => Sentences.Fill("MeasureComplexityDisconnected", _ => [result.Diagnostics.Components.Count]),
        ComplexityState.NearTied => Sentences.Get("MeasureComplexityNearTied"),
        ComplexityState.AllEqual => Sentences.Get("MeasureComplexityAllEqual"),
        ComplexityState.NotConverged => Sentences.Get("MeasureComplexityNotConverged"),
        _ => Sentences.Get("MeasureComplexityTooFew"),
    };
}
