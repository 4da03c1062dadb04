using System.Security.Cryptography;
using System.Text;

namespace RegioHelix.Mutation;

/// <summary>A sample that a change in one file hardly disturbs: those whose keys, hashed with the seed, come first.</summary>
internal static class Sampling
{
    public static IEnumerable<Mutant> Choose(IEnumerable<Mutant> mutants, int most, int seed) =>
        mutants.OrderBy(mutant => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{mutant.Key}"))), StringComparer.Ordinal).Take(most);

    /// <summary>Wilson's 95% interval of a share (1927, JASA 22(158)); for a finite population of which the sample is a part.</summary>
    public static (double Lower, double Upper) Interval(int hits, int sample, int population)
    {
        if (sample >= population || sample == 0)
            return (sample == 0 ? 0 : (double)hits / sample, sample == 0 ? 1 : (double)hits / sample);
        // The correction for a finite population narrows the interval as a larger sample would.
        var size = sample * (population - 1.0) / (population - sample);
        var (share, z2) = ((double)hits / sample, 1.959964 * 1.959964);
        var centre = (share + (z2 / (2 * size))) / (1 + (z2 / size));
        var half = Math.Sqrt(z2 * ((share * (1 - share) / size) + (z2 / (4 * size * size)))) / (1 + (z2 / size));
        return (centre - half, centre + half);
    }
}
