using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>Expects a reading to end in one problem.</summary>
internal static class Problematic
{
    public static Problem Reading(Action read) => Assert.Single(Assert.Throws<ProblemsException>(read).Problems);

    public static void Reading(string rule, Action read) => Assert.Equal(rule, Reading(read).Rule);
}
