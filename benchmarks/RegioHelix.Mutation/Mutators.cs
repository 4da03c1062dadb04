using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace RegioHelix.Mutation;

/// <summary>
/// The mistakes that a node of syntax can be given. The set is the usual one of mutation testing (DeMillo, Lipton and Sayward 1978, Computer 11(4);
/// Stryker.NET's default operators): arithmetic, comparisons and their boundaries, logic, constants, least and most, statements left out.
/// </summary>
internal static class Mutators
{
    private static readonly Dictionary<SyntaxKind, string[]> Operators = new()
    {
        [AddExpression] = ["-"],
        [SubtractExpression] = ["+"],
        [MultiplyExpression] = ["/"],
        [DivideExpression] = ["*"],
        [ModuloExpression] = ["*"],
        [LessThanExpression] = ["<=", ">="],
        [LessThanOrEqualExpression] = ["<", ">"],
        [GreaterThanExpression] = [">=", "<="],
        [GreaterThanOrEqualExpression] = [">", "<"],
        [EqualsExpression] = ["!="],
        [NotEqualsExpression] = ["=="],
        [LogicalAndExpression] = ["||"],
        [LogicalOrExpression] = ["&&"],
        [BitwiseAndExpression] = ["|"],
        [BitwiseOrExpression] = ["&"],
        [LeftShiftExpression] = [">>"],
        [RightShiftExpression] = ["<<"],
        [UnsignedRightShiftExpression] = ["<<"],
        [AddAssignmentExpression] = ["-="],
        [SubtractAssignmentExpression] = ["+="],
        [MultiplyAssignmentExpression] = ["/="],
        [DivideAssignmentExpression] = ["*="],
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["ThenByDescending"] = "ThenBy",
        ["IsPositiveInfinity"] = "IsNegativeInfinity",
        ["IsNegativeInfinity"] = "IsPositiveInfinity",
    };

    private static readonly HashSet<string> Functions = ["Abs", "Sqrt", "Log", "Exp"];

    /// <summary>The mistakes of an expression: what it is called, and the expression in its stead.</summary>
    public static IEnumerable<(string Kind, ExpressionSyntax Mutated)> Of(ExpressionSyntax node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } or BinaryExpressionSyntax => OfOperator(node, model),
        PrefixUnaryExpressionSyntax unary when unary.IsKind(LogicalNotExpression) || unary.IsKind(UnaryMinusExpression) && unary.Operand is not LiteralExpressionSyntax
            => [("left out", SyntaxFactory.ParenthesizedExpression(unary.Operand))],
        LiteralExpressionSyntax literal => OfLiteral(literal, model),
        InvocationExpressionSyntax call => OfCall(call),
        ConditionalExpressionSyntax choice => [("choice", choice.WithCondition(Not(choice.Condition)))],
        _ => [],
    };

    /// <summary>Whether a statement can be left out: a call or an assignment on its own.</summary>
    public static bool CanLeaveOut(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax }
            or ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax } or ReturnStatementSyntax { Expression: null };

    private static IEnumerable<(string, ExpressionSyntax)> OfOperator(ExpressionSyntax node, SemanticModel model)
    {
        if (!Operators.TryGetValue(node.Kind(), out var others) || IsText(node, model))
            yield break;
        foreach (var other in others)
            yield return ("operator", SyntaxFactory.ParseExpression(Rewritten(node, other)));
    }

    private static string Rewritten(ExpressionSyntax node, string sign) => node switch
    {
        AssignmentExpressionSyntax assignment => $"{assignment.Left} {sign} {assignment.Right}",
        BinaryExpressionSyntax binary => $"({binary.Left}) {sign} ({binary.Right})",
        _ => throw new ArgumentException("neither an operator nor an assignment", nameof(node)),
    };

    private static bool IsText(ExpressionSyntax node, SemanticModel model) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;

    // A whole number goes up by one, a fraction by a tenth of itself; the type stays what its place asks for.
    private static IEnumerable<(string, ExpressionSyntax)> OfLiteral(LiteralExpressionSyntax literal, SemanticModel model)
    {
        if (literal.IsKind(TrueLiteralExpression) || literal.IsKind(FalseLiteralExpression))
            return [("constant", SyntaxFactory.ParseExpression(literal.IsKind(TrueLiteralExpression) ? "false" : "true"))];
        if (!literal.IsKind(NumericLiteralExpression))
            return [];
        var type = model.GetTypeInfo(literal).ConvertedType?.SpecialType == SpecialType.System_Object ? null : model.GetTypeInfo(literal).ConvertedType?.ToDisplayString();
        var number = literal.Token.Value is double and not 0 or float and not 0 ? $"{literal} * 1.1" : $"{literal} + 1";
        return [("constant", SyntaxFactory.ParseExpression(type is null ? number : $"({type})({number})"))];
    }

    private static IEnumerable<(string, ExpressionSyntax)> OfCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax member)
            yield break;
        var name = member.Name.Identifier.Text;
        if (Calls.TryGetValue(name, out var other))
            yield return ("call", SyntaxFactory.ParseExpression($"{member.Expression}.{other}{TypeArguments(member)}{call.ArgumentList}"));
        if (Functions.Contains(name) && member.Expression.ToString() is "Math" or "double" && call.ArgumentList.Arguments.Count == 1)
            yield return ("call", SyntaxFactory.ParseExpression($"({call.ArgumentList.Arguments[0]})"));
    }

    private static string TypeArguments(MemberAccessExpressionSyntax member) => member.Name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : "";

    /// <summary>The condition turned round.</summary>
    public static ExpressionSyntax Not(ExpressionSyntax condition) => SyntaxFactory.ParseExpression($"!({condition})");
}
