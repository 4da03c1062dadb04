using System.Globalization;
using System.Net;
using System.Text;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Evaluation;

/// <summary>The pictures of an effect check as SVG, for paper and for a page: no script, colours by style sheet, every word encoded.</summary>
internal sealed class EvidenceDrawing
{
    private const double Width = 640, Left = 58, Top = 10, Right = 470, Bottom = 250, Height = 284;
    private const int RankedDonors = 15;

    private readonly StringBuilder svg = new();
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;
    private readonly string label;

    private EvidenceDrawing(string label) => this.label = label;

    /// <summary>Lines over the periods, a few in front and many behind.</summary>
    /// <param name="fan">The lines.</param>
    /// <param name="label">What the picture shows, in words.</param>
    /// <param name="fromLabel">What stands at the date of treatment.</param>
    public static string Of(EvidenceFan fan, string label, string fromLabel) => new EvidenceDrawing(label).Fan(fan, fromLabel);

    /// <summary>Donors by weight: on a map where their places are known, else in a ranking.</summary>
    public static string Of(EvidenceWeights weights, string label) => weights.IsMap ? new EvidenceDrawing(label).Map(weights) : new EvidenceDrawing(label).Ranking(weights);

    /// <summary>Averages by time since first treatment with twice their error.</summary>
    public static string Of(IReadOnlyList<EvidenceEvent> events, string label, string axis) => new EvidenceDrawing(label).Events(events, axis);

    private string Fan(EvidenceFan fan, string fromLabel)
    {
        var (low, high) = Span(fan);
        double X(int at) => Left + ((Right - Left) * (fan.Times[at] - fan.Times[0]) / Math.Max(1, fan.Times[^1] - fan.Times[0]));
        double Y(double value) => Bottom - ((Bottom - Top) * (value - low) / (high - low));
        Begin(Height);
        Scale(low, high, Y);
        foreach (var at in PeriodTicks(fan.Times))
            Text(X(at), Bottom + 18, "middle", "label", fan.Times[at].ToString(CultureInfo.InvariantCulture));
        var clip = $"fan-{(fan.Method.Length > 0 ? fan.Method : "paths")}";
        svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{clip}\"><rect x=\"{Left}\" y=\"{Top}\" width=\"{Right - Left}\" height=\"{Bottom - Top}\"/></clipPath><g clip-path=\"url(#{clip})\">");
        foreach (var path in fan.Behind)
            Path("behind", path.Values, X, Y);
        foreach (var (at, path) in fan.Front.Index())
            Path($"front line-{at % 6}", path.Values, X, Y);
        svg.Append("</g>");
        if (fan.From is { } from && fan.Times.ToList().FindIndex(time => time >= from) is >= 0 and var first)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"date\" x1=\"{Drawing.At(X(first))}\" x2=\"{Drawing.At(X(first))}\" y1=\"{Top}\" y2=\"{Bottom}\"/>");
            var onTheLeft = X(first) > Left + ((Right - Left) / 2);
            Text(X(first) + (onTheLeft ? -4 : 4), Top + 11, onTheLeft ? "end" : "start", "label", fromLabel);
        }
        Names(fan.Front, Y);
        return End();
    }

    // All of the lines in front, and all but the outermost tenth of those behind: one odd unit must not flatten the rest.
    private static (double Low, double High) Span(EvidenceFan fan)
    {
        double[] behind = [.. fan.Behind.SelectMany(path => path.Values).Order()];
        var front = fan.Front.SelectMany(path => path.Values).ToList();
        if (behind.Length > 0)
            front.AddRange([behind[behind.Length / 20], behind[behind.Length - 1 - (behind.Length / 20)]]);
        var (low, high) = (front.Min(), front.Max());
        var rim = high > low ? 0.05 * (high - low) : Math.Max(1e-9, Math.Abs(high) * 0.1);
        return (low - rim, high + rim);
    }

    private void Path(string kind, IReadOnlyList<double> values, Func<int, double> x, Func<double, double> y) =>
        svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{kind}\" points=\"{string.Join(' ', values.Select((value, at) => $"{Drawing.At(x(at))},{Drawing.At(Math.Clamp(y(value), -5000, 5000))}"))}\"/>");

    // At the end of each line, moved apart where two would stand on each other.
    private void Names(IReadOnlyList<EvidencePath> front, Func<double, double> y)
    {
        var floor = Top + 4;
        foreach (var (path, at) in front.Select((path, at) => (path, at)).OrderBy(one => y(one.path.Values[^1])))
        {
            var lines = Wrapped(path.Name.In(culture), 24);
            var place = Math.Max(floor, y(path.Values[^1]) + 4 - (6.5 * (lines.Count - 1)));
            foreach (var (row, line) in lines.Index())
                Text(Right + 8, place + (13 * row), "start", $"name line-{at % 6}", line);
            floor = place + (13 * lines.Count) + 2;
        }
    }

    private static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length == 0 || lines[^1].Length + word.Length < width)
                lines[^1] = $"{lines[^1]} {word}".Trim();
            else
                lines.Add(word);
        return [.. lines.Take(3).Select(line => line.Length > width + 4 ? line[..(width + 3)] + "…" : line)];
    }

    private void Scale(double low, double high, Func<double, double> y)
    {
        var step = Step((high - low) / 5);
        for (var tick = Math.Ceiling(low / step) * step; tick <= high; tick += step)
        {
            var value = Math.Abs(tick) < step / 1000 ? 0 : tick;
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{(value == 0 ? "zero" : "grid")}\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Drawing.At(y(value))}\" y2=\"{Drawing.At(y(value))}\"/>");
            Text(Left - 6, y(value) + 4, "end", "label", Tick(value, step));
        }
    }

    // As many decimals as the step has: 9.6 and 9.65 must not read alike.
    private string Tick(double value, double step) => value.ToString("#,0." + new string('#', Math.Clamp(1 - (int)Math.Floor(Math.Log10(step)), 0, 9)), FigureText.FormatOf(culture)).Replace("-", "\u2212", StringComparison.Ordinal);

    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 });
    }

    private static IEnumerable<int> PeriodTicks(IReadOnlyList<int> times)
    {
        var every = Math.Max(1, (int)Math.Ceiling(times.Count / 9.0));
        return Enumerable.Range(0, times.Count).Where(at => at % every == 0);
    }

    private string Map(EvidenceWeights weights)
    {
        const double scale = 5000;
        var donors = weights.Donors.Where(one => one.X is not null).ToList();
        var all = donors.Concat(weights.Treated).ToList();
        double X(EvidenceDonor one) => one.X!.Value / scale;
        double Y(EvidenceDonor one) => -one.Y!.Value / scale;
        var (left, top) = (all.Min(X) - 60, all.Min(Y) - 40);
        var (width, height) = (all.Max(X) + 60 - left, all.Max(Y) + 40 - top);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing evidence map\" viewBox=\"{Drawing.Box(left, top, width, height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");
        foreach (var donor in donors.OrderByDescending(one => one.Weight))
            Circle(donor.Weight > 0 ? "donor" : "unused", donor, donor.Weight > 0 ? 6 + (44 * Math.Sqrt(donor.Weight)) : 4);
        foreach (var unit in weights.Treated)
            Circle("treated", unit, 9);
        var size = Math.Max(10, width / 46);
        foreach (var donor in donors.Where(one => one.Weight > 0).Take(6).Concat(weights.Treated.Take(3)))
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" font-size=\"{Drawing.At(size)}\" x=\"{Drawing.At(X(donor))}\" y=\"{Drawing.At(Y(donor) - 12 - (44 * Math.Sqrt(donor.Weight)))}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(Named(donor))}</text>");
        return End();

        void Circle(string kind, EvidenceDonor unit, double radius) =>
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{Drawing.At(X(unit))}\" cy=\"{Drawing.At(Y(unit))}\" r=\"{Drawing.At(radius)}\"/>");
    }

    private string Named(EvidenceDonor donor) => donor.Weight > 0 ? $"{donor.Unit} {Weight(donor.Weight)}" : donor.Unit;

    private string Ranking(EvidenceWeights weights)
    {
        var shown = weights.Donors.Take(RankedDonors).ToList();
        var height = 16 + (20 * shown.Count) + 24;
        const double from = 190, to = 560;
        var most = Math.Max(1e-9, shown.Max(one => one.Weight));
        Begin(height);
        foreach (var (at, donor) in shown.Index())
        {
            var (y, x) = (18 + (20 * at), from + ((to - from) * donor.Weight / most));
            Text(from - 10, y + 4, "end", "label", Wrapped(donor.Name.In(culture), 26)[0]);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{from}\" x2=\"{Drawing.At(x)}\" y1=\"{y}\" y2=\"{y}\"/><circle class=\"donor\" cx=\"{Drawing.At(x)}\" cy=\"{y}\" r=\"5\"/>");
            Text(x + 10, y + 4, "start", "label", Weight(donor.Weight));
        }
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"zero\" x1=\"{from}\" x2=\"{from}\" y1=\"8\" y2=\"{height - 20}\"/>");
        return End();
    }

    private string Weight(double weight) => weight.ToString("0.000", FigureText.FormatOf(culture));

    private string Events(IReadOnlyList<EvidenceEvent> events, string axis)
    {
        var ends = events.SelectMany(one => new[] { one.Estimate - (1.96 * (one.StandardError ?? 0)), one.Estimate + (1.96 * (one.StandardError ?? 0)), 0 }).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var rim = Math.Max(1e-9, 0.05 * (high - low));
        (low, high) = (low - rim, high + rim);
        const double wide = 600;
        double X(double since) => Left + 20 + ((wide - Left - 40) * (since - events[0].Since) / Math.Max(1, events[^1].Since - events[0].Since));
        double Y(double value) => Bottom - ((Bottom - Top) * (value - low) / (high - low));
        Begin(Height + 16);
        Scale(low, high, Y);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"date\" x1=\"{Drawing.At(X(-0.5))}\" x2=\"{Drawing.At(X(-0.5))}\" y1=\"{Top}\" y2=\"{Bottom}\"/>");
        foreach (var one in events)
        {
            if (one.StandardError is { } error)
                svg.Append(CultureInfo.InvariantCulture, $"<line class=\"error\" x1=\"{Drawing.At(X(one.Since))}\" x2=\"{Drawing.At(X(one.Since))}\" y1=\"{Drawing.At(Y(one.Estimate - (1.96 * error)))}\" y2=\"{Drawing.At(Y(one.Estimate + (1.96 * error)))}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{(one.Since < 0 ? "before" : "donor")}\" cx=\"{Drawing.At(X(one.Since))}\" cy=\"{Drawing.At(Y(one.Estimate))}\" r=\"5\"/>");
            Text(X(one.Since), Bottom + 18, "middle", "label", one.Since.ToString(CultureInfo.InvariantCulture).Replace('-', '\u2212'));
        }
        Text((Left + wide) / 2, Bottom + 38, "middle", "label", axis);
        return End();
    }

    private void Begin(double height) => svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing evidence\" viewBox=\"0 0 {Width} {Drawing.At(height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");

    private string End() => svg.Append("</svg>").ToString();

    private void Text(double x, double y, string anchor, string kind, string words) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{Drawing.At(x)}\" y=\"{Drawing.At(y)}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(words)}</text>");
}
