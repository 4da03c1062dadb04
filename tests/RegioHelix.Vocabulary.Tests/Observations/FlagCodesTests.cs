using CsCheck;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Vocabulary.Tests.Observations;

public sealed class FlagCodesTests
{
    [Theory]
    [InlineData("", ObservationFlags.None)]
    [InlineData("b", ObservationFlags.Break)]
    [InlineData("bu", ObservationFlags.Break | ObservationFlags.LowReliability)]
    [InlineData("ep", ObservationFlags.Estimated | ObservationFlags.Provisional)]
    [InlineData("pe", ObservationFlags.Estimated | ObservationFlags.Provisional)]
    [InlineData("bep", ObservationFlags.Break | ObservationFlags.Estimated | ObservationFlags.Provisional)]
    [InlineData("c", ObservationFlags.Confidential)]
    public void ReadsLetters(string text, ObservationFlags expected)
    {
        Assert.True(FlagCodes.TryRead(text, out var flags));
        Assert.Equal(expected, flags);
    }

    [Theory]
    [InlineData("q")]
    [InlineData("B")]
    [InlineData("b ")]
    [InlineData("bb")]
    [InlineData("b!")]
    public void RefusesWhatIsNoFlag(string text)
    {
        Assert.False(FlagCodes.TryRead(text, out var flags));
        Assert.Equal(ObservationFlags.None, flags);
    }

    [Fact]
    public void WritesInAlphabeticalOrder()
    {
        Assert.Equal("bep", FlagCodes.Format(ObservationFlags.Provisional | ObservationFlags.Break | ObservationFlags.Estimated));
        Assert.Equal("", FlagCodes.Format(ObservationFlags.None));
        Assert.Equal("e", FlagCodes.Format(ObservationFlags.Estimated | ObservationFlags.Simulated | ObservationFlags.Unreadable));
    }

    [Fact]
    public void ReadsWhatItWrites() =>
        Gen.Int[0, (1 << 12) - 1].Select(bits => (ObservationFlags)bits).Sample(
            flags => FlagCodes.TryRead(FlagCodes.Format(flags), out var read) && read == flags, seed: "0000KOIPe8R3");

    [Fact]
    public void EveryFlagOfEurostatHasALetter()
    {
        var own = ObservationFlags.Simulated | ObservationFlags.Unreadable;
        foreach (var flag in Enum.GetValues<ObservationFlags>().Where(flag => flag != ObservationFlags.None && !own.HasFlag(flag)))
            Assert.Equal(1, FlagCodes.Format(flag).Length);
    }
}
