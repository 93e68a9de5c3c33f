"""Common passwords of ten characters or more, which attackers try first; casefolded."""

COMMON_PASSWORDS = frozenset(
    """
    0123456789 1234567890 12345678910 123456789a 1234567891 1234567899 123456789q 1q2w3e4r5t
    1q2w3e4r5t6y 1qaz2wsx3edc 987654321a 9876543210 0987654321 1029384756 1122334455 1234554321
    abc1234567 abcd123456 abcdefghij abcdefg123 admin12345 admin123456 administrator adminadmin
    asdfghjkl1 asdfghjkl; basketball changeme12 changeme123 chocolate1 clientlists clientlists1
    football12 football123 helloworld iloveyou12 iloveyou123 jordan1234 letmein123 letmein1234
    liverpool1 loveyou123 manchester michelle12 mypassword newpassword p@ssw0rd12 p@ssword123
    pass123456 passw0rd12 passw0rd123 password00 password01 password1! password10 password11
    password12 password123 password1234 password12345 passwordpassword princess12 princess123
    q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc1 qazwsxedcrfv qwe123qwe1 qwer123456 qwert12345 qwerty1234
    qwerty12345 qwerty123456 qwertyuiop qwertyuiop1 qwertyuiop[] qwertyqwerty samantha12
    secret1234 starwars12 sunshine12 sunshine123 superman12 superman123 test123456 testtest12
    trustno1234 victoria12 welcome123 welcome1234 whatever12 zaq12wsxcde zxcvbnm123 zxcvbnmasd
    йцукенгшщз йцукенгшщзх пароль1234 пароль12345 парольпароль привет1234
    """.split()  # noqa: SIM905
)
