using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Uncertainty;

public sealed class BandedFiguresTests
{
    private static readonly RegionActivityTable Table = new(["North", "East"], ["Food", "Steel"], [Cell.Of(30), Cell.Missing(), Cell.Of(20), Cell.Of(40)]);

    [Fact]
    public void Options_become_settings_and_a_measure_gets_bands()
    {
        var settings = BandedFigures.SettingsOf(name => name switch { "draws" => "200", "seed" => "7", "noise" => "posterior", "error-unreliable" => "0.3", _ => null });
        Assert.Equal((200, 7UL, CountNoise.PoissonPosterior, 0.95), (settings.Draws, settings.Seed, settings.Counts, settings.Level));
        Assert.Equal(0.3, settings.Error!.Of(Vocabulary.Observations.ObservationFlags.LowReliability));
        var banded = BandedFigures.Run([Table], tables => LabelledFigures.Of(LocationQuotient.From(tables[0])), settings);
        Assert.Equal(1, banded.Undrawn);
        var band = banded.Bands[1, 0];
        Assert.InRange(band.Value!.Value, band.Lower!.Value, band.Upper!.Value);
        Assert.True(band.Upper > band.Lower);
        Assert.Null(banded.Bands[0, 1].Value);
    }

    [Fact]
    public void Without_options_the_defaults_hold() => Assert.Equal(new DrawSettings(), BandedFigures.SettingsOf(_ => null));

    [Theory]
    [InlineData("draws", "0")]
    [InlineData("draws", "2.5")]
    [InlineData("seed", "-1")]
    [InlineData("noise", "gaussian")]
    [InlineData("level", "95")]
    [InlineData("error", "much")]
    public void What_cannot_be_read_is_refused_with_what_is_allowed(string option, string text)
    {
        var refusal = Assert.Throws<ArgumentException>(() => BandedFigures.SettingsOf(name => name == option ? text : null));
        Assert.Contains($"--{option} {text}: allowed", refusal.Message, StringComparison.Ordinal);
    }
}
