var version = typeof(Program).Assembly.GetName().Version;
Console.WriteLine($"parapet {version?.ToString(3)}");
