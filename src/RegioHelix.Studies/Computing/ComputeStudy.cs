namespace RegioHelix.Studies.Computing;

/// <summary>Computes a measure over a table of one's own: the command <c>compute</c>. Nothing is stored.</summary>
public static class ComputeStudy
{
    /// <summary>Computes a request.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">An unknown name, an input that is missing or not read, a table too large or without content, or an undefined result.</exception>
    public static ComputedResult Run(ComputeRequest request)
    {
        var measure = ComputeCatalogue.Get(request.Measure);
        var settings = ComputeSettings.Of(measure, request);
        ComputeInputs.Check(measure, settings, request);
        var input = new ComputeInput(request, settings);
        var figures = Computed(measure, input);
        return ResultShown.Of(measure, settings, input, figures, ComputeDraws.Of(measure, settings, request));
    }

    // What the engine cannot take is said in its words: an activity without plants, a reach beyond the window.
    private static ComputedFigures Computed(ComputableMeasure measure, ComputeInput input)
    {
        try
        {
            return measure.Run(input);
        }
        catch (ArgumentException fault)
        {
            throw ComputeProblem.Unusable(input.File, fault);
        }
    }

    /// <summary>Refuses a table by its number of labels, before it is laid out.</summary>
    /// <param name="measure">The measure's name.</param>
    /// <param name="variant">Its variant; null for the default.</param>
    /// <param name="file">The file, for the problem.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="activities">Number of activities.</param>
    /// <param name="mostBytes">The memory that may be used.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Too large, with what it would need.</exception>
    public static void RefuseTooLarge(string measure, string? variant, string file, int regions, int activities, long mostBytes)
    {
        var found = ComputeCatalogue.Get(measure);
        var form = variant ?? (found.Variants.Count == 0 ? "" : found.Variants[0].Name);
        var (bytes, beyond) = (MemoryNeed.Of(found, form, regions, activities), MemoryNeed.IsBeyondArrays(found, form, regions, activities));
        if (beyond || bytes > mostBytes)
            throw ComputeProblem.TooLarge(file, found, regions, activities, bytes, mostBytes, beyond);
    }
}
