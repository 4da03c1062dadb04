using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Studies.Evaluation;

/// <summary>An effect check as JSON. Its keys are a contract; names of units and periods are keys as the file has them, so they are written by hand and not by a naming policy.</summary>
public static class EvidenceJson
{
    // A weight below this is rounding.
    private const double LeastWeight = 1e-9;

    /// <summary>Writes the result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="hash">Of the panel that was read.</param>
    /// <param name="culture">The language of sentences; English where null.</param>
    public static string Write(EvidenceResult result, string hash, CultureInfo? culture = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new Document(json, result, culture ?? CultureInfo.InvariantCulture).Write(hash);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The name of a method in the contract.</summary>
    public static string Name(EffectMethod method) => method switch
    {
        EffectMethod.SyntheticControl => "synthetic-control",
        EffectMethod.SyntheticDid => "synthetic-did",
        _ => "did",
    };

    /// <summary>The name of anything else: its words in small letters with hyphens.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private sealed class Document(Utf8JsonWriter json, EvidenceResult result, CultureInfo culture)
    {
        public void Write(string hash)
        {
            json.WriteStartObject();
            json.WriteString("verdict", Name(result.Verdict.Verdict));
            json.WriteString("sentence", result.Sentence.In(culture));
            WriteReasons();
            Number("smallest_detectable", result.Verdict.Detectable);
            WriteQuestion(hash);
            json.WriteStartObject("methods");
            foreach (var method in result.Methods)
                WriteMethod(method);
            if (result.Staggered is { } staggered)
                WriteStaggered(staggered);
            json.WriteEndObject();
            WritePerUnit();
            json.WriteEndObject();
        }

        private void WriteReasons()
        {
            json.WriteStartArray("reasons");
            foreach (var reason in result.Reasons)
                json.WriteStringValue(reason.In(culture));
            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var reason in result.Verdict.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("rule", Name(reason.Rule));
                if (reason.Method is { } method)
                    json.WriteString("method", Name(method));
                Numbers("figures", reason.Figures);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void WriteQuestion(string hash)
        {
            var request = result.Request;
            Texts("treated", request.Treated);
            if (request.From is { } from)
                json.WriteNumber("from", from);
            json.WriteStartObject("donors_excluded");
            foreach (var unit in request.Excluded)
                json.WriteString(unit, "left out by --exclude");
            json.WriteEndObject();
            Texts("donors", result.Methods.Count > 0 ? result.Methods[0].Question.Donors : []);
            json.WriteNumber("seed", request.Seed);
            json.WriteString("panel_sha256", hash);
        }

        private void WriteMethod(EffectDiagnosis method)
        {
            json.WriteStartObject(Name(method.Estimate.Method));
            WriteEstimate(method.Question, method.Estimate, method.StandardError);
            json.WriteString("standard_error_from", Name(method.ErrorSource));
            Number("misfit_share", method.MisfitShare);
            json.WriteBoolean("unique_weights", method.HasUniqueWeights);
            Standing("placebo", method.Standing);
            json.WriteBoolean("placebos_are_all", method.Placebos.AreAll);
            Standing("placebo_by_ratio", method.Placebos.ByRatio);
            Standing("placebo_by_effect", method.Placebos.ByEffect);
            WriteRuns(method);
            WriteInTime(method);
            Range("leave_one_donor_out", method.DonorsLeftOut);
            Range("leave_one_period_out", method.PeriodsLeftOut);
            WriteAssumptions(method);
            json.WriteEndObject();
        }

        private void WriteEstimate(EffectQuestion question, EffectEstimate estimate, double? error)
        {
            var times = question.Panel.Times;
            Number("estimate", estimate.Estimate);
            Number("standard_error", error);
            Keyed("unit_weights", question.Donors.Zip(estimate.UnitWeights).Where(one => one.Second > LeastWeight));
            Keyed("time_weights", times.Select(Period).Zip(estimate.TimeWeights).Where(one => one.Second > LeastWeight));
            WritePredictors(estimate);
            Number("effective_donors", estimate.EffectiveDonors);
            Number("pre_rmspe", estimate.PreRmspe);
            Number("post_rmspe", estimate.PostRmspe);
            Keyed("gap", times.Select(Period).Zip(estimate.Gap));
            Keyed("comparison", times.Select(Period).Zip(estimate.Comparison));
            Number("kkt_violation", estimate.KktViolation);
        }

        private void WritePredictors(EffectEstimate estimate)
        {
            if (estimate.Predictors.Count == 0)
                return;
            json.WriteStartObject("predictors");
            foreach (var predictor in estimate.Predictors)
            {
                json.WriteStartObject(predictor.Name);
                Number("weight", predictor.Weight);
                Number("treated", predictor.Treated);
                Number("comparison", predictor.Comparison);
                Number("donors", predictor.Donors);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        private void WriteRuns(EffectDiagnosis method)
        {
            json.WriteStartArray("placebo_runs");
            foreach (var run in method.Placebos.Runs)
            {
                json.WriteStartObject();
                Texts("units", run.Units);
                Number("estimate", run.Estimate);
                Number("pre_rmspe", run.PreRmspe);
                Number("ratio", run.Ratio);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void WriteInTime(EffectDiagnosis method)
        {
            json.WriteStartArray("in_time");
            foreach (var earlier in method.InTime)
            {
                json.WriteStartObject();
                json.WriteNumber("time", earlier.Time);
                Number("estimate", earlier.Estimate);
                Standing("placebo", earlier.Standing);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void WriteAssumptions(EffectDiagnosis method)
        {
            Group("pre_trend", method.PreTrend is not { } trend ? null : () =>
            {
                Number("slope", trend.Slope);
                Number("p", trend.Standing.P);
                Number("detectable_slope", trend.Detectable);
                Number("detectable_drift", trend.DetectableDrift);
            });
            Group("confidence_set", method.Set is not { } set ? null : () =>
            {
                Number("confidence", set.Confidence);
                Number("low", set.Low);
                Number("high", set.High);
            });
            Number("minimum_detectable", method.Detectable);
            Group("sensitivity", () =>
            {
                Number("odds", method.Sensitivity.Odds);
                Number("drift", method.Sensitivity.Drift);
                Number("drift_of_set", method.Sensitivity.DriftOfSet);
            });
        }

        private void WriteStaggered(StaggeredDid staggered)
        {
            json.WriteStartObject("did");
            Number("estimate", staggered.Simple.Estimate);
            Number("standard_error", staggered.Simple.StandardError);
            json.WriteStartArray("att_gt");
            foreach (var effect in staggered.Effects)
            {
                json.WriteStartObject();
                json.WriteNumber("group", effect.Group);
                json.WriteNumber("time", effect.Time);
                Number("estimate", effect.Estimate);
                Number("standard_error", effect.StandardError);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("dynamic");
            foreach (var (since, average) in staggered.Dynamic)
            {
                json.WriteStartObject();
                json.WriteNumber("since", since);
                Number("estimate", average.Estimate);
                Number("standard_error", average.StandardError);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Number("simultaneous_width", staggered.SimultaneousWidth(seed: result.Request.Seed));
            json.WriteEndObject();
        }

        private void WritePerUnit()
        {
            if (result.PerUnit.Count == 0)
                return;
            json.WriteStartObject("per_unit");
            foreach (var (unit, estimates) in result.PerUnit)
            {
                json.WriteStartObject(unit);
                foreach (var estimate in estimates)
                {
                    json.WriteStartObject(Name(estimate.Method));
                    WriteEstimate(result.Methods[0].Question, estimate, null);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        private void Standing(string name, PlaceboStanding? standing) => Group(name, standing is null ? null : () =>
        {
            json.WriteNumber("rank", standing.Rank);
            json.WriteNumber("of", standing.Of);
            Number("p", standing.P);
            Number("smallest_p", standing.SmallestP);
        });

        private void Range(string name, LeaveOneOut? range) => Group(name, range is null ? null : () =>
        {
            Number("least", range.Least);
            json.WriteString("least_without", range.LeastWithout);
            Number("most", range.Most);
            json.WriteString("most_without", range.MostWithout);
        });

        private void Group(string name, Action? write)
        {
            if (write is null)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }

        private void Keyed(string name, IEnumerable<(string Key, double Value)> figures)
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in figures)
                Number(key, value);
            json.WriteEndObject();
        }

        private void Texts(string name, IReadOnlyList<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        private void Numbers(string name, IReadOnlyList<double> figures)
        {
            json.WriteStartArray(name);
            foreach (var figure in figures)
                json.WriteNumberValue(figure);
            json.WriteEndArray();
        }

        private void Number(string name, double? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }

        private static string Period(int time) => time.ToString(CultureInfo.InvariantCulture);
    }
}
