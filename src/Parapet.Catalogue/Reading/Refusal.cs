namespace Parapet.Catalogue.Reading;

/// <summary>
/// What a model threw at values that a file gave it, told as a fault of the file. Models check what they are built from
/// and throw; whoever builds one from a file does it by <see cref="Of(Func{object})"/>, so that no such fault passes for one of the program.
/// </summary>
public sealed class Refusal
{
    private readonly string? _field;

    private Refusal(string reason, string? field, string place)
    {
        Reason = reason;
        Place = place;
        _field = field;
    }

    /// <summary>In plain words, on one line.</summary>
    public string Reason { get; }

    /// <summary>The member of the program that threw, for who mends it.</summary>
    public string Place { get; }

    /// <summary>Builds something; what was thrown where it could not be, else null. Only a lack of memory and a wish to end go on their way.</summary>
    public static Refusal? Of(Func<object?> build)
    {
        try
        {
            build();
            return null;
        }
        catch (Exception exception) when (IsOfTheInput(exception))
        {
            return Of(exception);
        }
    }

    /// <inheritdoc cref="Of(Func{object})"/>
    public static Refusal? Of(Action build) => Of(() =>
    {
        build();
        return null;
    });

    /// <summary>What was thrown, in plain words.</summary>
    public static Refusal Of(Exception exception)
    {
        var cause = Innermost(exception);
        return new(Plain(cause), (cause as ArgumentException)?.ParamName, cause.TargetSite is { } site ? $"{site.DeclaringType?.Name}.{site.Name}" : "unknown");
    }

    /// <summary>Whether a model may have thrown this at a value that it was given.</summary>
    public static bool IsOfTheInput(Exception exception) => exception is not (OutOfMemoryException or OperationCanceledException);

    /// <summary>The problem at the line of the field that a model's argument is named after, anywhere in a record; at the record's own where there is none.</summary>
    /// <param name="record">What the model was built from.</param>
    /// <param name="when">Said after the reason; may be empty.</param>
    public Problem At(Node record, string when)
    {
        var place = (_field is null ? null : Find(record, _field)) ?? record;
        return new(place.File, place.Line, place.Path, $"refused: {Reason}{when}", "values that the model takes");
    }

    private static Node? Find(Node node, string field) =>
        node.Field(field) ?? node.Fields.Select(pair => pair.Value).Concat(node.Items).Select(inner => Find(inner, field)).FirstOrDefault(found => found is not null);

    private static Exception Innermost(Exception exception) =>
        exception is AggregateException or System.Reflection.TargetInvocationException && exception.InnerException is { } inner ? Innermost(inner) : exception;

    /// <summary>
    /// Of a model's own complaint its words, without what the language adds of its argument. Other exceptions are of the
    /// language and say nothing to who wrote a file, so their kind stands before what they say.
    /// </summary>
    private static string Plain(Exception exception)
    {
        var words = exception.Message;
        if (exception is ArgumentException { ParamName: { } name })
        {
            words = words.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        }

        words = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return exception is ArgumentException or InvalidOperationException
            ? words
            : $"a value that the computation breaks at ({exception.GetType().Name.Replace("Exception", "", StringComparison.Ordinal)}: {words})";
    }
}
