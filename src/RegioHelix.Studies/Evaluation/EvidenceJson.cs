using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>An effect check as JSON. Its keys are a contract; names of units and periods are keys as the file has them, so they are written by hand and not by a naming policy.</summary>
public static class EvidenceJson
{
    // A weight below this is rounding.
    private const double LeastWeight = 1e-9;

    /// <summary>Writes the result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="hash">Of the panel that was read.</param>
    /// <param name="culture">The language of sentences; English where null.</param>
    public static string Write(EvidenceResult result, EvidenceSettings settings, string file, string hash, CultureInfo? culture = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new Document(json, result, culture ?? CultureInfo.InvariantCulture).Write(settings, file, hash);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a check of several priorities: each as it would stand alone, keyed by its name, and shift-share beside them.</summary>
    /// <param name="result">The result.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="culture">The language of sentences; English where null.</param>
    public static string Write(PrioritiesResult result, EvidenceSettings settings, string file, CultureInfo? culture = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("priorities");
            foreach (var (name, check) in result.Checks)
            {
                json.WritePropertyName(name);
                new Document(json, check, culture ?? CultureInfo.InvariantCulture).Write(settings, file, check.Request.PanelHash);
            }
            json.WriteEndObject();
            WriteShiftShare(json, result, culture ?? CultureInfo.InvariantCulture);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteShiftShare(Utf8JsonWriter json, PrioritiesResult result, CultureInfo culture)
    {
        json.WriteStartObject("shift_share");
        json.WriteString("sentence", result.ShiftShareSentence.In(culture));
        if (result.ShiftShare is { } parts)
        {
            json.WriteNumber("from", parts.From);
            json.WriteNumber("to", parts.To);
            json.WriteNumber("change", parts.Change);
            json.WriteNumber("national", parts.National);
            json.WriteNumber("structural", parts.Structural);
            json.WriteNumber("competitive", parts.Competitive);
            json.WriteStartObject("priorities");
            foreach (var one in parts.Priorities)
            {
                json.WriteStartObject(one.Activity);
                json.WriteNumber("change", one.Change);
                json.WriteNumber("national", one.NationalShare);
                json.WriteNumber("structural", one.IndustrialMix);
                json.WriteNumber("competitive", one.RegionalShare);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
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
        public void Write(EvidenceSettings settings, string file, string hash)
        {
            json.WriteStartObject();
            json.WriteString("verdict", Name(result.Verdict.Verdict));
            json.WriteString("sentence", result.Sentence.In(culture));
            WriteReasons();
            Number("smallest_detectable", result.Verdict.Detectable);
            WriteQuestion(settings, hash);
            WriteChecklist(EvidenceChecks.List(result, settings, file, hash));
            json.WriteStartObject("methods");
            foreach (var method in result.Methods)
                WriteMethod(method);
            if (result.Staggered is { } staggered)
                WriteStaggered(staggered);
            json.WriteEndObject();
            WritePerUnit();
            WriteSeries();
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

        private void WriteQuestion(EvidenceSettings settings, string hash)
        {
            var request = result.Request;
            Texts("treated", request.Treated);
            if (request.From is { } from)
                json.WriteNumber("from", from);
            json.WriteString("outcome", settings.Outcome);
            json.WriteString("date_set_by", request.DateSetBy);
            json.WriteStartObject("donors_excluded");
            foreach (var one in EvidenceReports.Excluded(result))
                json.WriteString(one.Unit, one.Reason.In(culture));
            json.WriteEndObject();
            Texts("donors", result.Pool?.Donors ?? EvidenceReports.NeverTreated(request));
            json.WriteNumber("seed", request.Seed);
            json.WriteString("panel_sha256", hash);
            json.WriteString("version", EvidenceResult.Version);
            json.WriteStartObject("settings");
            Texts("methods", [.. request.Methods.Select(method => Name(method))]);
            Texts("predictors", [.. request.Predictors.All.Select(predictor => predictor.Name)]);
            if (request.Placebos is { } placebos)
                json.WriteNumber("placebos", placebos);
            else
                json.WriteString("placebos", "all");
            json.WriteNumber("misfit_limit", EvidenceVerdict.MisfitLimit);
            json.WriteNumber("level", EvidenceVerdict.Level);
            json.WriteNumber("strict_level", EvidenceVerdict.StrictLevel);
            json.WriteEndObject();
            WriteMultiplicity();
            WriteSpillover();
        }

        private void WriteMultiplicity()
        {
            json.WriteStartObject("multiplicity");
            json.WriteNumber("tested", result.Corrected.Count == 0 ? result.Request.Tested : result.Corrected.First().Value.Tested);
            json.WriteEndObject();
        }

        private void WriteSpillover() => Group("spillover", result.Spillover is not { } spillover ? null : () =>
        {
            Texts("neighbours", spillover.Neighbours);
            json.WriteString("estimates", spillover.AreDonors ? "without-neighbours" : "with-neighbours");
            foreach (var (method, estimate) in spillover.Estimates)
                Number(Name(method), estimate);
        });

        private void WriteChecklist(IReadOnlyList<EvidenceCheck> checks)
        {
            json.WriteStartArray("checklist");
            foreach (var check in checks)
            {
                json.WriteStartObject();
                json.WriteNumber("number", check.Number);
                json.WriteString("state", Name(check.State));
                json.WriteString("title", check.Title.In(culture));
                Texts("sentences", [.. check.Lines.Select(line => line.In(culture))]);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        // The outcome as it was observed: of the treated units and of every donor.
        private void WriteSeries()
        {
            var panel = result.Request.Panel;
            json.WriteStartObject("series");
            foreach (var unit in result.Pool is { } pool ? result.Request.Treated.Concat(pool.Donors) : panel.Units)
                Keyed(unit, panel.Times.Select(Period).Zip(panel.Row(panel.Find(unit)).ToArray()));
            json.WriteEndObject();
        }

        private void WriteMethod(EffectDiagnosis method)
        {
            json.WriteStartObject(Name(method.Estimate.Method));
            WriteEstimate(method.Question, method.Estimate, method.StandardError);
            json.WriteString("standard_error_from", Name(method.ErrorSource));
            Number("misfit_share", method.MisfitShare);
            Number("misfit_of_mean", method.MisfitOfMean);
            Number("hull_distance", method.HullDistance);
            WriteBalance(method);
            json.WriteBoolean("unique_weights", method.HasUniqueWeights);
            Standing("placebo", method.Standing);
            json.WriteBoolean("placebos_are_all", method.Placebos.AreAll);
            Standing("placebo_by_ratio", method.Placebos.ByRatio);
            Standing("placebo_by_effect", method.Placebos.ByEffect);
            Standing("placebo_pruned", method.Placebos.Pruned);
            Group("corrected", result.Corrected.GetValueOrDefault(method.Estimate.Method) is not { } corrected ? null : () =>
            {
                json.WriteNumber("tested", corrected.Tested);
                Number("p", corrected.Own);
                Number("holm", corrected.Holm);
                Number("benjamini_hochberg", corrected.BenjaminiHochberg);
            });
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

        private void WriteBalance(EffectDiagnosis method)
        {
            json.WriteStartObject("balance");
            foreach (var line in method.Balance)
            {
                json.WriteStartObject(Name(line.Of));
                Number("treated", line.Treated);
                Number("comparison", line.Comparison);
                Number("donors", line.Donors);
                json.WriteEndObject();
            }
            json.WriteEndObject();
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
                Numbers("gap", run.Gap);
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
            Number("minimum_detectable", method.DetectableAmong(result.TestedBy(method)));
            Group("sensitivity", () =>
            {
                Number("odds", Sensitivity.OddsAt(method.Standing, EvidenceVerdict.Level / result.TestedBy(method)));
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
